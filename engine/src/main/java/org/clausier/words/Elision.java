package org.clausier.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** French words that lean on the next one: de, que, and the article after de and à. */
public final class Elision {

  /** Before these nothing elides: h aspiré, and a few vowels said as consonants. */
  private static final Set<String> ASPIRATED =
      Set.of(
          ("hache hachette hackathon hacker haie haine hall halle halte hamac hameau hamster hanche"
                  + " hand handball handicap handicape handicapee handicapees handicapes handicaper"
                  + " hangar hanter happer harangue haras harcelement harceler hardi hardware harem"
                  + " hareng haricot harnais harpe hasard hasarder hate hater hausse hausser haut"
                  + " haute hautes hauteur hauts havre heler hernie heros herse hetre heurt heurter"
                  + " hic hideux hierarchie hierarchies hierarchique hierarchiser hip hisser hobby"
                  + " hocher hockey hollandais hollande homard hongrie hongrois honte honteux hoquet"
                  + " hors hotte houle housse hub hublot huche huer huit huitaine huitieme hurler"
                  + " hutte harvard haiti onze onzieme oui ouistiti uhlan ululer")
              .split(" "));

  private Elision() {}

  /** « de » before an infinitive or a name: d’ouvrir, de le citer, de haute qualité. */
  public static String de(String phrase) {
    return elides(phrase) ? "d\u2019" + phrase : "de " + phrase;
  }

  /** « que »: qu’une entreprise, que le producteur. */
  public static String que(String phrase) {
    return elides(phrase) ? "qu\u2019" + phrase : "que " + phrase;
  }

  /** « de » before a noun with its article: du cours, des écoles, de l’école, d’une entreprise. */
  public static String du(String noun) {
    if (noun.startsWith("le ")) return "du " + noun.substring(3);
    if (noun.startsWith("les ")) return "des " + noun.substring(4);
    if (noun.startsWith("des ")) return de(noun.substring(4));
    return de(noun);
  }

  /** « à » before a noun with its article: au cours, aux écoles, à l’école. */
  public static String au(String noun) {
    if (noun.startsWith("le ")) return "au " + noun.substring(3);
    if (noun.startsWith("les ")) return "aux " + noun.substring(4);
    return "à " + noun;
  }

  /** Whether a short word loses its vowel before this phrase. */
  public static boolean elides(String phrase) {
    String plain =
        Normalizer.normalize(phrase.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    String word = plain.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}].*", "");
    if (word.isEmpty() || ASPIRATED.contains(word)) return false;
    // y said as a vowel stands alone or before a consonant: d’y aller, d’Yves, but de yoga.
    if (word.charAt(0) == 'y') return word.equals("y") || word.matches("y[^aeiou].*|yeux");
    return "aeiouh\u0153\u00E6".indexOf(word.charAt(0)) >= 0;
  }
}
