package org.clausier.library;

import java.util.List;
import java.util.Map;

/**
 * A duty attached to a permission.
 *
 * @param parameters its figures, in the order of the folder
 * @param timing before, during, after the use
 * @param effect what happens when it is not met
 * @param reports the columns by which a report says that it was met
 */
public record Condition(
    String id,
    Map<String, Parameter> parameters,
    String timing,
    Effect effect,
    List<String> reports,
    List<Reference> legal) {

  public enum Effect {
    PERMISSION_LOST,
    TO_REMEDY
  }

  /** The type of a figure: integer, text or list; an integer has a least value. */
  public record Parameter(String type, int least, boolean required) {}
}
