package org.clausier.usage;

import java.time.LocalDate;

/**
 * A number declared for a whole session: 64 active learners.
 *
 * @param indicator an id of the library: {@code active}
 */
public record VolumeStatement(
    Place place, LocalDate day, String organisation, String session, String indicator, int quantity)
    implements UsageItem {}
