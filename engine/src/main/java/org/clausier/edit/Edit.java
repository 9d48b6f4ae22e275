package org.clausier.edit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.clausier.policy.Access;
import org.clausier.policy.Announced;
import org.clausier.policy.CellId;
import org.clausier.policy.Course;
import org.clausier.policy.Fee;
import org.clausier.policy.Policy;
import org.clausier.policy.Producer;
import org.clausier.policy.Question;
import org.clausier.policy.Term;
import org.clausier.policy.Verdict;

/** One thing done to a draft. It touches what it names and nothing else. */
public sealed interface Edit {

  /** What it touches, as the file is cut: « grid/enrol-cohort/company », « fees/seat ». */
  String place();

  /**
   * The cell says one régime, always and for all; nothing is kept of its former terms. {@code
   * silent} empties it, or is written where an ancestor's term would else answer.
   *
   * @param fee absent for a paid cell: the cell's own, else the one of its row, else the only one
   */
  record SetVerdict(CellId cell, Verdict verdict, Optional<String> fee) implements Edit {
    @Override
    public String place() {
      return "grid/" + cell;
    }
  }

  /**
   * The cell says these terms, in this order. Two that differ, under the same circumstances, may
   * not share a day: what the method would settle, a reader would not.
   *
   * @param terms at least one; their practice, audience and index are the cell's, whatever is given
   */
  record SetTerms(CellId cell, List<Term> terms) implements Edit {
    public SetTerms {
      terms = List.copyOf(terms);
    }

    @Override
    public String place() {
      return "grid/" + cell;
    }
  }

  /** The cell has no term of its own any more. */
  record Clear(CellId cell) implements Edit {
    @Override
    public String place() {
      return "grid/" + cell;
    }
  }

  /**
   * Those of a row's cells of which no term of the policy speaks, their own or an ancestor's, take
   * a régime.
   *
   * @param audiences the columns shown
   */
  record FillRow(String practice, List<String> audiences, Verdict verdict, Optional<String> fee)
      implements Edit {
    public FillRow {
      audiences = List.copyOf(audiences);
    }

    @Override
    public String place() {
      return "grid/" + practice;
    }
  }

  /**
   * The same of a column.
   *
   * @param practices the rows shown
   */
  record FillColumn(String audience, List<String> practices, Verdict verdict, Optional<String> fee)
      implements Edit {
    public FillColumn {
      practices = List.copyOf(practices);
    }

    @Override
    public String place() {
      return "grid";
    }
  }

  /** Adds a fee, or replaces the one of that id where it stands. */
  record PutFee(Fee fee) implements Edit {
    @Override
    public String place() {
      return "fees/" + fee.id();
    }
  }

  /** Removes a fee; refused while a term bears it. */
  record RemoveFee(String id) implements Edit {
    @Override
    public String place() {
      return "fees/" + id;
    }
  }

  /**
   * Replaces a saved question, or adds one.
   *
   * @param index from 0; the number of questions to add one at the end
   */
  record PutQuestion(int index, Question question) implements Edit {
    @Override
    public String place() {
      return "questions/" + index;
    }
  }

  record RemoveQuestion(int index) implements Edit {
    @Override
    public String place() {
      return "questions/" + index;
    }
  }

  record SetProducer(Producer producer) implements Edit {
    @Override
    public String place() {
      return "producer";
    }
  }

  record SetCourse(Course course) implements Edit {
    @Override
    public String place() {
      return "course";
    }
  }

  record SetAccess(Access access) implements Edit {
    @Override
    public String place() {
      return "access";
    }
  }

  /** How an agreement is asked for, or nothing any more. */
  record SetRequest(Optional<Policy.RequestDesk> request) implements Edit {
    @Override
    public String place() {
      return "request";
    }
  }

  /** How many days between publication and effect, or nothing any more. */
  record SetNotice(OptionalInt days) implements Edit {
    @Override
    public String place() {
      return "notice";
    }
  }

  /** The policy's own remark. */
  record SetNote(Optional<String> note) implements Edit {
    @Override
    public String place() {
      return "note";
    }
  }

  /** What a term announces: a text made precise, its day, its amount; or nothing any more. */
  record SetAnnounced(CellId cell, int index, Optional<Announced> announced) implements Edit {
    @Override
    public String place() {
      return "grid/" + cell + "/" + index;
    }
  }

  record SetTermNote(CellId cell, int index, Optional<String> note) implements Edit {
    @Override
    public String place() {
      return "grid/" + cell + "/" + index;
    }
  }

  record SetFeeNote(String fee, Optional<String> note) implements Edit {
    @Override
    public String place() {
      return "fees/" + fee;
    }
  }

  /**
   * Takes the grid, the fees and the questions of a preset; the rest stays the draft's. A course
   * that still bears the preset's own title is not described yet: it takes the preset's licences
   * too, on which its grid was written.
   */
  record ApplyPreset(Policy preset) implements Edit {
    @Override
    public String place() {
      return "grid";
    }
  }
}
