package org.clausier.audit.picture;

import org.clausier.audit.AuditVerdict;
import org.clausier.audit.picture.Canvas.Hatch;
import org.clausier.document.Tone;

/**
 * How a meaning looks, always with a hatching or an edge of its own beside its colour.
 *
 * @param dashed whether its edge is broken: nothing is decided
 */
record Look(Tone tone, Hatch hatch, boolean dashed) {

  static Look of(AuditVerdict verdict) {
    return switch (verdict) {
      case COMPLIANT -> new Look(Tone.FREE, Hatch.NONE, false);
      case NOT_BOUND -> new Look(Tone.WASH, Hatch.LEVEL, false);
      case INSUFFICIENT_EVIDENCE -> new Look(Tone.SILENT, Hatch.UPRIGHT, true);
      case UNDECIDED -> new Look(Tone.SILENT, Hatch.NONE, true);
      case TO_REGULARISE -> new Look(Tone.PAID, Hatch.UPRIGHT, false);
      case PAYABLE -> new Look(Tone.PAID, Hatch.FALLING, false);
      case UNLICENSED_USE -> new Look(Tone.FORBIDDEN, Hatch.CROSSED, false);
      case BREACH -> new Look(Tone.FORBIDDEN, Hatch.RISING, false);
    };
  }

  /** Of what the terms answer: the id of a régime, « depends », « contradiction ». */
  static Look of(String answer) {
    return switch (answer) {
      case "free" -> new Look(Tone.FREE, Hatch.NONE, false);
      case "paid" -> new Look(Tone.PAID, Hatch.NONE, false);
      case "agreement" -> new Look(Tone.AGREEMENT, Hatch.NONE, false);
      case "forbidden" -> new Look(Tone.FORBIDDEN, Hatch.NONE, false);
      case "silent" -> new Look(Tone.SILENT, Hatch.RISING, true);
      default -> new Look(Tone.WASH, Hatch.LEVEL, true);
    };
  }

  void paint(Canvas canvas, double x, double y, double w, double h) {
    if (dashed) canvas.dashed(x, y, w, h, tone);
    else canvas.box(x, y, w, h, tone);
    canvas.hatch(x, y, w, h, hatch, tone);
  }
}
