package org.clausier.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every act from every state: where it leads, or « - » where it may not be done. */
class ActTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          act         | draft     | sent        | to-complete | to-sign        | to-countersign | signed | refused | withdrawn
          start       | -         | -           | -           | -              | -              | -      | -       | -
          import      | -         | -           | -           | -              | -              | -      | -       | -
          send        | sent      | -           | sent        | -              | -              | -      | -       | -
          take-back   | -         | draft       | -           | draft          | -              | -      | -       | -
          correct     | -         | -           | -           | -              | -              | -      | draft   | -
          withdraw    | withdrawn | withdrawn   | withdrawn   | withdrawn      | -              | -      | -       | -
          ask         | -         | to-complete | -           | -              | -              | -      | -       | -
          accept      | -         | to-sign     | -           | -              | -              | -      | -       | -
          refuse      | -         | refused     | refused     | -              | -              | -      | -       | -
          reopen      | -         | -           | -           | sent           | sent           | -      | -       | -
          sign        | -         | -           | -           | to-countersign | -              | -      | -       | -
          countersign | -         | -           | -           | -              | signed         | -      | -       | -
          amend       | -         | -           | -           | -              | -              | signed | -       | -
          link        | draft     | sent        | to-complete | to-sign        | to-countersign | signed | refused | withdrawn
          remind      | draft     | sent        | to-complete | to-sign        | to-countersign | signed | -       | -
          lapse       | withdrawn | -           | withdrawn   | -              | -              | -      | -       | -
          """)
  void an_act_leads_there(
      String act,
      String draft,
      String sent,
      String toComplete,
      String toSign,
      String toCountersign,
      String signed,
      String refused,
      String withdrawn) {
    Act done =
        Arrays.stream(Act.values()).filter(a -> a.id().equals(act)).findFirst().orElseThrow();
    assertThat(Arrays.stream(State.values()).map(s -> done.after(s).map(State::id).orElse("-")))
        .isEqualTo(
            List.of(draft, sent, toComplete, toSign, toCountersign, signed, refused, withdrawn));
  }

  /** The table above has a row for each. */
  @Test
  void every_act_is_in_the_table() {
    assertThat(Act.values()).hasSize(16);
  }

  @ParameterizedTest
  @CsvSource({
    "DRAFT, INSTITUTION, true",
    "SENT, PRODUCER, false",
    "TO_COMPLETE, INSTITUTION, true",
    "TO_SIGN, INSTITUTION, false",
    "TO_COUNTERSIGN, PRODUCER, false",
    "SIGNED, CLAUSIER, false",
    "REFUSED, CLAUSIER, false",
    "WITHDRAWN, CLAUSIER, false"
  })
  void a_state_says_whose_turn_it_is(State state, Side turn, boolean editable) {
    assertThat(state.turn()).isEqualTo(turn);
    assertThat(state.editable()).isEqualTo(editable);
  }

  /** Whose turn it is can always do something about it. */
  @ParameterizedTest
  @EnumSource(State.class)
  void whose_turn_it_is_has_something_to_do(State state) {
    if (state.turn() == Side.CLAUSIER) return;
    assertThat(Arrays.stream(Act.values()))
        .anyMatch(
            a -> a.side() == state.turn() && a.after(state).filter(s -> s != state).isPresent());
  }

  @Test
  void two_acts_begin_a_request() {
    assertThat(Act.START.begins()).contains(State.DRAFT);
    assertThat(Act.IMPORT.begins()).contains(State.SIGNED);
    assertThat(Arrays.stream(Act.values()).filter(a -> a.begins().isPresent())).hasSize(2);
  }
}
