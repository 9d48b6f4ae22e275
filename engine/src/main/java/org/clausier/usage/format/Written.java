package org.clausier.usage.format;

import java.io.IOException;
import java.io.InputStream;

/** What somebody says of how a text is written: its bytes, as the readers understand them. */
public interface Written {

  /** Nobody says anything: the file shows it. */
  Written AS_IT_SHOWS = bytes -> bytes;

  /** The same text for the readers; a workbook is no text, and stays as it is. */
  InputStream read(InputStream unpacked) throws IOException;
}
