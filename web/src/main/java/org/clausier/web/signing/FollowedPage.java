package org.clausier.web.signing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Paper;
import org.clausier.web.request.Papers;
import org.clausier.web.request.State;
import org.clausier.web.requesting.Keyring;
import org.clausier.web.words.Missing;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** From the page of a request: whoever holds its key goes to sign, and takes the copy away. */
@Controller
class FollowedPage {

  private final Keyring keyring;
  private final Papers papers;
  private final Doorstep doorstep;
  private final SignedFiles files;

  FollowedPage(Keyring keyring, Papers papers, Doorstep doorstep, SignedFiles files) {
    this.keyring = keyring;
    this.papers = papers;
    this.doorstep = doorstep;
    this.files = files;
  }

  /** A link of its own, opened here: the code still goes to the address of the request. */
  @PostMapping("/demande/{address}/signature")
  String sign(@PathVariable String address, HttpServletRequest request) {
    Filing filing = keyring.at(address);
    if (!keyring.opens(filing, request)) return "redirect:/demande/" + address;
    return doorstep
        .here(filing)
        .map(token -> "redirect:/signer/" + token)
        .orElse("redirect:/demande/" + address);
  }

  @GetMapping("/demande/{address}/exemplaire")
  String copy(@PathVariable String address, HttpServletRequest request, Model model) {
    Filing filing = keyring.at(address);
    if (!keyring.opens(filing, request)) return "redirect:/demande/" + address;
    Optional<Paper> paper = papers.current(filing);
    if (filing.state() != State.SIGNED || paper.isEmpty()) return "redirect:/demande/" + address;
    model.addAttribute("filing", filing);
    model.addAttribute("base", "/demande/" + address);
    model.addAttribute("files", files.of(paper.get()));
    model.addAttribute("closed", true);
    return "signer-fait";
  }

  @GetMapping("/demande/{address}/fichier/{name}")
  ResponseEntity<byte[]> file(
      @PathVariable String address, @PathVariable String name, HttpServletRequest request) {
    Filing filing = keyring.at(address);
    if (!keyring.opens(filing, request) || filing.state() != State.SIGNED) throw new Missing();
    return papers.current(filing).flatMap(p -> files.served(p, name)).orElseThrow(Missing::new);
  }
}
