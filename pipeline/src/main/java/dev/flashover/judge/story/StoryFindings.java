package dev.flashover.judge.story;

import dev.flashover.avro.Annotation;
import dev.flashover.avro.Aspect;
import dev.flashover.avro.Sentiment;
import dev.flashover.avro.SentimentSum;
import dev.flashover.avro.Story;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What second looks at single texts add to a story. */
public final class StoryFindings {
    static final int MOST_ASPECTS = 8;
    private static final int MOST_PERSONS = 5;

    private StoryFindings() {}

    /** Adds what was found in a text of the story that the brand did not write itself. */
    public static void add(Story story, Annotation annotation) {
        story.setAnnotator(annotation.getAnnotator());
        story.setAspects(count(annotation.getAspects(), story.getAspects()));
        List<String> persons = new ArrayList<>(story.getPersons());
        annotation.getPersons().stream()
                .filter(person -> !persons.contains(person) && persons.size() < MOST_PERSONS)
                .forEach(persons::add);
        story.setPersons(persons);
        correct(story.getSentiment(), annotation);
        story.setTitle(StoryTitle.of(story.getEvidence(), story.getRoot(), story.getAspects()));
    }

    /** Where there is no room, the latest of the rarest give way, as in Space-Saving (Metwally et al., ICDT 2005). */
    private static List<Aspect> count(List<String> phrases, List<Aspect> known) {
        List<Aspect> aspects = new ArrayList<>(known);
        List<Aspect> fresh = new ArrayList<>();
        for (String phrase : phrases) {
            int at = 0;
            while (at < aspects.size() && !aspects.get(at).getPhrase().equalsIgnoreCase(phrase)) {
                at++;
            }
            if (at == aspects.size()) {
                fresh.add(new Aspect(phrase, 1));
            } else {
                Aspect before = aspects.get(at);
                aspects.set(at, new Aspect(before.getPhrase(), before.getTexts() + 1));
            }
        }
        Comparator<Aspect> mostFrequentFirst =
                Comparator.comparingInt(Aspect::getTexts).reversed();
        aspects.sort(mostFrequentFirst);
        List<Aspect> all =
                new ArrayList<>(aspects.subList(0, Math.min(aspects.size(), Math.max(0, MOST_ASPECTS - fresh.size()))));
        all.addAll(fresh);
        all.sort(mostFrequentFirst);
        return all;
    }

    /** Only what the first pass has counted can be counted better. */
    private static void correct(SentimentSum sum, Annotation annotation) {
        Sentiment before = annotation.getFirstSentiment();
        Sentiment after = annotation.getSentiment();
        if (before != null && after != null) {
            sum.setNegative(Math.max(0, sum.getNegative() - before.getNegative() + after.getNegative()));
            sum.setPositive(Math.max(0, sum.getPositive() - before.getPositive() + after.getPositive()));
        }
    }
}
