package org.clausier.web.kept;

import java.util.Locale;

/** Where an audit stands. */
public enum State {
  /** Its files are here; somebody still says how to read them. */
  IMPORTING,
  /** Another is being read before it. */
  QUEUED,
  READING,
  /** Read and counted; somebody looks at what was rejected before it is concluded. */
  READ,
  /** Concluded; its files are gone. */
  DONE,
  /** Somebody stopped it; its files wait a few days. */
  STOPPED,
  /** A file could not be read as it is; its files wait a few days. */
  FAILED,
  /** Its files went before it was concluded: there is nothing left to do. */
  ERASED;

  /** As messages and programs name it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the machine is at it. */
  public boolean underWay() {
    return this == QUEUED || this == READING;
  }

  /** Whether somebody may change how it is read. */
  public boolean open() {
    return this == IMPORTING || this == READ || this == STOPPED || this == FAILED;
  }
}
