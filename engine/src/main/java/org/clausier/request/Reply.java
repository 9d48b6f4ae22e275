package org.clausier.request;

import java.util.List;
import java.util.function.Function;
import org.clausier.agreement.Agreement;
import org.clausier.ruling.Ruling;

/** What a request leads to: an agreement, or why none. */
public sealed interface Reply {

  Basis basis();

  /** Its name in JSON: {@code none-needed}. */
  String outcome();

  /** Every practice asked is free for that audience: nothing to sign, nothing to pay. */
  record NoneNeeded(Basis basis) implements Reply {
    @Override
    public String outcome() {
      return "none-needed";
    }
  }

  /** A practice asked is forbidden; what may be asked instead. */
  record Refused(Basis basis, List<Instead> instead) implements Reply {
    public Refused {
      instead = List.copyOf(instead);
    }

    @Override
    public String outcome() {
      return "refused";
    }

    /** The rulings that refuse. */
    public List<Ruling> forbidden() {
      return basis.answered("forbidden");
    }
  }

  /** The terms do not speak of a practice asked: nothing is owed for it, nothing is granted. */
  record NotProvided(Basis basis) implements Reply {
    @Override
    public String outcome() {
      return "not-provided";
    }

    /** The practices that the terms are silent on. */
    public List<Ruling> silent() {
      return basis.answered("silent");
    }
  }

  /** The answer turns on what the request does not say. */
  record ToComplete(Basis basis, List<Missing> missing) implements Reply {
    public ToComplete {
      missing = List.copyOf(missing);
    }

    @Override
    public String outcome() {
      return "to-complete";
    }
  }

  /** An agreement is needed, of a kind that is not written yet; the price is what the terms say. */
  record NotOffered(Basis basis, Instrument instrument, Price price) implements Reply {
    @Override
    public String outcome() {
      return "not-offered";
    }
  }

  /** The agreement, ready to be read and signed. */
  record Convention(Basis basis, Instrument instrument, Agreement agreement, Price price)
      implements Reply {
    @Override
    public String outcome() {
      return "agreement";
    }
  }

  /** The exhaustive switch that Java 17 lacks. */
  default <R> R match(
      Function<? super NoneNeeded, ? extends R> none,
      Function<? super Refused, ? extends R> refused,
      Function<? super NotProvided, ? extends R> silent,
      Function<? super ToComplete, ? extends R> incomplete,
      Function<? super NotOffered, ? extends R> notOffered,
      Function<? super Convention, ? extends R> convention) {
    if (this instanceof NoneNeeded r) return none.apply(r);
    if (this instanceof Refused r) return refused.apply(r);
    if (this instanceof NotProvided r) return silent.apply(r);
    if (this instanceof ToComplete r) return incomplete.apply(r);
    if (this instanceof NotOffered r) return notOffered.apply(r);
    return convention.apply((Convention) this);
  }
}
