package dev.flashover.enrich.brand;

import dev.flashover.enrich.brand.BrandEvidence.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Decides which brands a text names. The rule, for one place where a name stands:
 *
 * <ol>
 *   <li>It says nothing if it lies inside a negative keyword of its brand or inside a longer name of another brand.
 *   <li>It has the points of its kind ({@link EvidenceKind}). From {@link BrandMatch#ENOUGH} on it is sure.
 *   <li>Otherwise signs are added: a capital letter where capitals tell something ({@link Capitals}); another name or
 *       product of the brand anywhere in the post; up to two different context terms within {@value #NEAR} characters.
 *   <li>And taken away: a small letter where a name would have a capital; up to two different negative keywords within {@value #NEAR} characters, unless they hold the name
 *       themselves, because then they are about that other place.
 * </ol>
 *
 * The brand has the points of its best place. Of the places where a brand's unsure names stand, the first hundred are
 * weighed: no post needs more, and hostile ones would take for ever.
 */
final class Weighing {
    private static final int NEAR = 200;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_PLACES = 100;
    private static final int MOST_SIGNS = 2;

    private final FoldedText text;
    private final Hits hits;
    private final Map<Integer, List<Named>> named = new TreeMap<>();
    private final Capitals capitals;

    Weighing(FoldedText text, Hits hits) {
        this.text = text;
        this.hits = hits;
        capitals = new Capitals(text);
        for (int hit = 0; hit < hits.size(); hit++) {
            for (Clue clue : hits.pattern(hit).names()) {
                if (clue.counts(hits.forms(hit))) {
                    note(hit, clue);
                }
            }
        }
    }

    private void note(int hit, Clue clue) {
        List<Named> places = named.computeIfAbsent(clue.brand(), unused -> new ArrayList<>(2));
        if (places.size() < MOST_PLACES || (clue.points() >= BrandMatch.ENOUGH && places.size() < 2 * MOST_PLACES)) {
            places.add(new Named(hit, clue));
        }
    }

    /** The verdicts by the brands' numbers. Brands whose every place says nothing are left out. */
    Map<Integer, Verdict> verdicts() {
        Map<Integer, Verdict> verdicts = new TreeMap<>();
        named.forEach((brand, places) -> {
            List<Named> telling = places.stream()
                    .filter(place -> !isSomethingElse(place.hit(), brand))
                    .toList();
            if (!telling.isEmpty()) {
                verdicts.put(brand, weigh(telling));
            }
        });
        return verdicts;
    }

    private boolean isSomethingElse(int hit, int brand) {
        for (int other = hits.firstNear(hit, 0); other < hits.afterNear(hit, LONGEST_NAME); other++) {
            if (hits.isInside(hit, other)
                    && (hits.pattern(other).opposes(brand, hits.forms(other)) || isNameOfOthers(other, brand))) {
                return true;
            }
        }
        return false;
    }

    private boolean isNameOfOthers(int hit, int brand) {
        boolean others = false;
        for (Clue clue : hits.pattern(hit).names()) {
            if (clue.counts(hits.forms(hit)) && clue.points() >= BrandMatch.ENOUGH) {
                if (clue.brand() == brand) {
                    return false;
                }
                others = true;
            }
        }
        return others;
    }

    private Verdict weigh(List<Named> places) {
        Verdict best = new Verdict(Integer.MIN_VALUE, List.of());
        for (Named place : places) {
            List<BrandEvidence> evidence = new ArrayList<>(2);
            evidence.add(evidence(
                    place.clue().kindAs(hits.forms(place.hit())),
                    place,
                    place.clue().points()));
            if (place.clue().points() < BrandMatch.ENOUGH) {
                addSigns(place, places, evidence);
            }
            int points = evidence.stream().mapToInt(BrandEvidence::points).sum();
            if (points > best.points()) {
                best = new Verdict(points, evidence);
            }
        }
        return best;
    }

    private void addSigns(Named place, List<Named> places, List<BrandEvidence> evidence) {
        EvidenceKind letter = capitals.of(place.clue().written(), hits.start(place.hit()), hits.end(place.hit()));
        if (letter != null) {
            evidence.add(evidence(letter, place, letter.points()));
        }
        places.stream()
                .filter(other -> !hits.overlap(other.hit(), place.hit())
                        && !other.clue().written().equals(place.clue().written()))
                .findFirst()
                .ifPresent(other ->
                        evidence.add(evidence(EvidenceKind.OTHER_NAME, other, EvidenceKind.OTHER_NAME.points())));
        addNear(place, EvidenceKind.CONTEXT, evidence);
        addNear(place, EvidenceKind.NEGATIVE, evidence);
    }

    private void addNear(Named place, EvidenceKind kind, List<BrandEvidence> evidence) {
        int hit = place.hit();
        int brand = place.clue().brand();
        Set<String> seen = new HashSet<>();
        int lastEnd = -1;
        int after = hits.afterNear(hit, NEAR);
        for (int near = hits.firstNear(hit, NEAR); near < after && seen.size() < MOST_SIGNS; near++) {
            Pattern pattern = hits.pattern(near);
            boolean says = kind == EvidenceKind.CONTEXT
                    ? pattern.supports(brand, hits.forms(near))
                    : pattern.opposes(brand, hits.forms(near))
                            && !pattern.text().contains(hits.pattern(hit).text());
            if (says && !hits.overlap(near, hit) && hits.start(near) >= lastEnd && seen.add(pattern.text())) {
                lastEnd = hits.end(near);
                evidence.add(evidence(kind, near, pattern.text(), kind.points()));
            }
        }
    }

    private BrandEvidence evidence(EvidenceKind kind, Named place, int points) {
        return evidence(kind, place.hit(), place.clue().written(), points);
    }

    private BrandEvidence evidence(EvidenceKind kind, int hit, String written, int points) {
        int start = hits.start(hit);
        Place place = text.placeOf(start);
        return new BrandEvidence(kind, written, place, text.startOf(start), text.endOf(hits.end(hit)), points);
    }

    /** What a text says about a brand. */
    record Verdict(int points, List<BrandEvidence> evidence) {}

    private record Named(int hit, Clue clue) {}
}
