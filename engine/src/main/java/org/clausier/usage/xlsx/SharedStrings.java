package org.clausier.usage.xlsx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;

/** The texts that the cells of a workbook share, packed: a byte a letter and four a text. */
final class SharedStrings {

  private static final int BLOCK = 1 << 20;
  private static final int MOST_BLOCKS = 256;

  private final List<byte[]> blocks = new ArrayList<>();
  private int[] starts = new int[1024];
  private int count;
  private int end;

  static SharedStrings of(ZipFile zip, Optional<String> part, Part.Bounds bounds)
      throws IOException {
    SharedStrings strings = new SharedStrings();
    if (part.isEmpty()) return strings;
    try (PartXml xml = PartXml.of(zip, part.get(), bounds)) {
      while (xml.next()) {
        if (xml.opens("si")) strings.add(RichText.of(xml, "si"));
      }
    }
    return strings;
  }

  private void add(String text) throws Unreadable {
    if (count + 1 >= starts.length) starts = Arrays.copyOf(starts, starts.length * 2);
    starts[count++] = end;
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int from = 0; from < bytes.length; ) {
      int at = end % BLOCK;
      if (at == 0) {
        if (blocks.size() == MOST_BLOCKS) throw new Unreadable("usage-workbook-large");
        blocks.add(new byte[BLOCK]);
      }
      int n = Math.min(bytes.length - from, BLOCK - at);
      System.arraycopy(bytes, from, blocks.get(blocks.size() - 1), at, n);
      from += n;
      end += n;
    }
    starts[count] = end;
  }

  String get(String index) throws Unreadable {
    int i;
    try {
      i = Integer.parseInt(index.strip());
    } catch (NumberFormatException e) {
      throw new Unreadable(Unreadable.CORRUPT);
    }
    if (i < 0 || i >= count) throw new Unreadable(Unreadable.CORRUPT);
    byte[] bytes = new byte[starts[i + 1] - starts[i]];
    for (int from = starts[i], to = 0; to < bytes.length; ) {
      int n = Math.min(bytes.length - to, BLOCK - from % BLOCK);
      System.arraycopy(blocks.get(from / BLOCK), from % BLOCK, bytes, to, n);
      from += n;
      to += n;
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
