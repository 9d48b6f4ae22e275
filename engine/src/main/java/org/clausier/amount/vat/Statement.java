package org.clausier.amount.vat;

import java.util.List;
import org.clausier.amount.Cents;

/** Lines and their total: each line bears one regime and is rounded before it is added. */
public record Statement(List<Line> lines) {

  /** One figure; {@code net} and {@code vat} make what is to be paid. */
  public record Line(Cents net, Cents vat, VatRegime regime) {

    /** From a price before VAT. */
    public static Line before(Cents net, VatRegime regime) {
      return new Line(net, regime.on(net), regime);
    }

    /** From a price that includes VAT, as an individual pays it. */
    public static Line including(Cents gross, VatRegime regime) {
      var vat = regime.within(gross);
      return new Line(gross.minus(vat), vat, regime);
    }

    public Cents gross() {
      return net.plus(vat);
    }
  }

  public Statement {
    lines = List.copyOf(lines);
  }

  public Cents net() {
    return lines.stream().map(Line::net).reduce(Cents.ZERO, Cents::plus);
  }

  public Cents vat() {
    return lines.stream().map(Line::vat).reduce(Cents.ZERO, Cents::plus);
  }

  public Cents gross() {
    return net().plus(vat());
  }
}
