package org.clausier.web.api;

import java.util.List;
import java.util.Optional;
import org.clausier.request.Reply;
import org.clausier.web.account.Account;
import org.clausier.web.request.AgreementPrints;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Paper;
import org.clausier.web.request.Papers;
import org.clausier.web.request.Requests;
import org.clausier.web.request.State;
import org.clausier.web.signing.Seat;
import org.clausier.web.signing.SignedFiles;
import org.clausier.web.words.Missing;
import org.clausier.words.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a request has in writing: the draft of its agreement, then all that was signed. */
@RestController
@RequestMapping("/api/v1/requests/{reference}")
class RequestFilesApi {

  private final Requests requests;
  private final Papers papers;
  private final AgreementPrints prints;
  private final SignedFiles files;
  private final RequestTold told;

  RequestFilesApi(
      Requests requests,
      Papers papers,
      AgreementPrints prints,
      SignedFiles files,
      RequestTold told) {
    this.requests = requests;
    this.papers = papers;
    this.prints = prints;
    this.files = files;
    this.told = told;
  }

  record FileList(List<FileLine> files) {}

  record FileLine(String name, String type, String sha256, String href) {}

  /** What would be signed as things are: « PROJET » crosses every page of it. */
  @GetMapping("/proposal")
  ResponseEntity<byte[]> requestProposal(
      @PathVariable String reference,
      @RequestHeader(name = RequestTold.KEY, required = false) @Nullable String key,
      Optional<Account> account) {
    Filing filing = told.opened(reference, key, account);
    Reply reply = Refusal.orRefuse(requests.reply(filing));
    if (!(reply instanceof Reply.Convention convention)) throw new Missing();
    Language language = filing.language().equals("en") ? Language.EN : Language.FR;
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .body(prints.draft(filing, convention, language));
  }

  /**
   * @param at the address that they stand under
   */
  static FileList list(List<SignedFiles.Kept> files, String at) {
    return new FileList(
        files.stream()
            .map(f -> new FileLine(f.name(), f.type(), f.sha256(), at + f.name()))
            .toList());
  }

  @GetMapping("/files")
  FileList requestFiles(
      @PathVariable String reference,
      @RequestHeader(name = RequestTold.KEY, required = false) @Nullable String key,
      Optional<Account> account) {
    String at = "/api/v1/requests/" + reference + "/files/";
    return list(files.of(paper(reference, key, account)), at);
  }

  @GetMapping("/files/{name}")
  ResponseEntity<byte[]> requestFile(
      @PathVariable String reference,
      @PathVariable String name,
      @RequestHeader(name = RequestTold.KEY, required = false) @Nullable String key,
      Optional<Account> account) {
    return files.served(paper(reference, key, account), name).orElseThrow(Missing::new);
  }

  /** As on the pages: the producer as soon as it is proposed, the institution once it is signed. */
  private Paper paper(String reference, @Nullable String key, Optional<Account> account) {
    Filing filing = told.opened(reference, key, account);
    boolean signed = filing.state() == State.SIGNED;
    boolean proposed = signed || Seat.turn(filing.state()).isPresent();
    if (!(account.isPresent() ? proposed : signed)) throw new Missing();
    return papers.current(filing).orElseThrow(Missing::new);
  }
}
