package org.clausier.cli.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.clausier.agreement.AgreementWriter;
import org.clausier.amount.vat.Statement;
import org.clausier.instrument.AgreementDocument;
import org.clausier.policy.Policy;
import org.clausier.policy.PolicyFile;
import org.clausier.reply.ReplyText;
import org.clausier.reply.ReplyTree;
import org.clausier.request.Replies;
import org.clausier.request.Reply;
import org.clausier.request.RequestReader;
import org.clausier.request.csv.RequestTable;
import org.clausier.ruling.Dossier;
import org.clausier.ruling.Rulings;
import org.clausier.words.Figures;
import org.clausier.yaml.JsonWriter;

/** The requests of a case: each answered, each agreement made and printed. */
final class RequestWork {

  private final Works works;
  private final DemoCase of;
  private final Replies replies;
  private final Figures figures;

  RequestWork(Works works, DemoCase of, List<PolicyFile> versions) {
    this.works = works;
    this.of = of;
    List<Policy> policies = versions.stream().map(PolicyFile::policy).toList();
    Dossier dossier = Works.right(Dossier.of(policies, List.of()));
    this.replies =
        new Replies(
            works.library(),
            new Rulings(works.library(), dossier, works.rules(), works.articles()));
    this.figures = Figures.in(works.language());
  }

  /** All the replies: the table of many first, then the requests one by one. */
  List<Reply> replies() {
    List<Reply> all = new ArrayList<>();
    of.table()
        .ifPresent(
            path -> {
              RequestTable table =
                  Works.right(
                      RequestTable.read(
                          works.library(), path, works.library().files().bytes(path)));
              table.requests().forEach(r -> all.add(Works.right(replies.to(r))));
            });
    for (String path : of.requests()) {
      byte[] bytes = works.library().files().bytes(path);
      all.add(Works.right(RequestReader.read(works.library(), path, bytes).then(replies::to)));
    }
    return all;
  }

  /** Writes what a reply gives, and what the page shows of it. */
  Map<String, Object> model(Reply reply) {
    String id = reply.basis().request().id().toLowerCase(Locale.ROOT);
    String base = of.id() + "/agreements/" + id;
    works
        .out()
        .write(base + ".json", JsonWriter.write(ReplyTree.of(works.library(), reply)) + "\n");
    List<String> lines = new ReplyText(works.library(), works.language()).lines(reply);
    works.out().write(base + ".txt", String.join("\n", lines) + "\n");
    List<Map<String, Object>> links = new ArrayList<>();
    Map<String, Object> model = new TreeMap<>();
    model.put("party", reply.basis().request().party().name());
    model.put("outcome", works.say("outcome." + reply.outcome()));
    model.putAll(Map.of("net", "", "vat", "", "gross", ""));
    if (reply instanceof Reply.Convention made) {
      print(made, base);
      links.add(VersionWork.link("agreements/" + id + ".pdf", works.say("agreement.pdf")));
      links.add(VersionWork.link("agreements/" + id + ".yaml", works.say("agreement.yaml")));
      model.put("net", figures.money(made.price().net().cents()));
      made.price().statement().ifPresent(s -> taxes(s, model));
    }
    links.add(VersionWork.link("agreements/" + id + ".txt", works.say("reply")));
    links.add(VersionWork.link("agreements/" + id + ".json", works.say("json")));
    model.put("links", links);
    return model;
  }

  private void taxes(Statement statement, Map<String, Object> model) {
    model.put("vat", figures.money(statement.vat().cents()));
    model.put("gross", figures.money(statement.gross().cents()));
  }

  private void print(Reply.Convention made, String base) {
    Policy policy = made.basis().policy();
    Rulings rulings =
        new Rulings(works.library(), Dossier.asIf(policy), works.rules(), works.articles());
    works.print(
        AgreementDocument.of(works.library(), made, rulings, works.language(), works.today()),
        policy.producer().name(),
        base);
    works.out().write(base + ".yaml", AgreementWriter.yaml(works.library(), made.agreement()));
  }
}
