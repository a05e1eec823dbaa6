package dev.flashover.cli;

import dev.flashover.enrich.model.Explanation;
import dev.flashover.enrich.model.Explanation.LanguageGuess;
import dev.flashover.enrich.model.PostReading;
import dev.flashover.enrich.model.ReplyAct;
import dev.flashover.enrich.model.Signal;
import dev.flashover.enrich.text.Repair;
import dev.flashover.enrich.text.RepairReport;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How what is understood of a text looks in a terminal, at most 100 columns wide. */
final class ExplanationView {
    private static final int WIDTH = 100;
    private static final int LABEL = 12;
    private static final int SHOWN_CHARACTERS = 500;
    private static final double LIKELY = 0.5;

    private final Terminal terminal;

    ExplanationView(Terminal terminal) {
        this.terminal = terminal;
    }

    void show(String collected, RepairReport report, Explanation explanation) {
        showText(collected, report);
        terminal.line("");
        field("Language", language(explanation));
        field("Sentiment", sentiment(explanation.reading()));
        field("Complaint", complaint(explanation.reading()));
        field("Signals", signals(explanation.reading().signals()));
        new ReasonsView(terminal).show(explanation);
    }

    /** @param tone probability of each act; empty if it cannot be told */
    void showTone(Map<ReplyAct, Double> tone) {
        terminal.line("");
        field("Tone", tone.isEmpty() ? "cannot tell" : likely(tone));
    }

    /** All acts, the likeliest first. */
    private static String likely(Map<ReplyAct, Double> tone) {
        return tone.entrySet().stream()
                .sorted(Map.Entry.<ReplyAct, Double>comparingByValue().reversed())
                .map(act -> act.getKey().name().toLowerCase(Locale.ROOT) + " " + percent(act.getValue()))
                .collect(Collectors.joining(", "));
    }

    private void showText(String collected, RepairReport report) {
        field("Collected", SafeText.revealed(collected, SHOWN_CHARACTERS));
        if (report.repairs().isEmpty()) {
            return;
        }
        field("Repaired", SafeText.revealed(report.plain().text(), SHOWN_CHARACTERS));
        field(
                "",
                report.repairs().entrySet().stream()
                        .map(repair -> describe(repair.getKey(), repair.getValue()))
                        .collect(Collectors.joining("; ")));
    }

    private static String describe(Repair repair, int count) {
        return switch (repair) {
            case MARKUP -> "markup taken away";
            case INVISIBLE -> "invisible characters taken away: " + AccountTable.number(count);
            case COMPOSITION -> "accents put on their letters";
            case ENCODING -> "wrong encoding undone";
            case LOST_LETTERS ->
                count == 0 ? "lost apostrophes put back" : "letters lost (\uFFFD): " + AccountTable.number(count);
        };
    }

    private static String language(Explanation explanation) {
        PostReading reading = explanation.reading();
        List<LanguageGuess> guesses = explanation.guesses();
        if (reading.isIllegible()) {
            return "cannot tell: " + percent(reading.lostLetters()) + " of the letters are lost";
        }
        if (guesses.isEmpty()) {
            return "cannot tell: there is no word to read";
        }
        LanguageGuess best = guesses.get(0);
        String runnerUp = guesses.size() < 2 ? "" : " (next: " + guess(guesses.get(1)) + ")";
        return reading.language() == null ? "cannot tell: at most " + guess(best) + runnerUp : guess(best) + runnerUp;
    }

    private static String guess(LanguageGuess guess) {
        return name(guess.language()) + " " + percent(guess.probability());
    }

    private static String name(String language) {
        return Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
    }

    private static String sentiment(PostReading reading) {
        PostReading.Feeling feeling = reading.feeling();
        return feeling == null
                ? "cannot tell: " + unknown(reading)
                : "negative " + percent(feeling.negative()) + ", neutral " + percent(feeling.neutral()) + ", positive "
                        + percent(feeling.positive());
    }

    private static String complaint(PostReading reading) {
        Double complaint = reading.complaint();
        return complaint == null ? "cannot tell: " + unknown(reading) : percent(complaint);
    }

    private static String unknown(PostReading reading) {
        if (reading.isIllegible()) {
            return "its letters are lost";
        }
        String language = reading.language();
        return language == null ? "its language is not known" : "not learned for " + name(language);
    }

    private static String signals(Map<Signal, Double> signals) {
        if (signals.isEmpty()) {
            return "cannot tell";
        }
        String likely = signals.entrySet().stream()
                .filter(signal -> signal.getValue() >= LIKELY)
                .sorted(Map.Entry.<Signal, Double>comparingByValue().reversed())
                .map(signal -> name(signal.getKey()) + " " + percent(signal.getValue()))
                .collect(Collectors.joining(", "));
        return likely.isEmpty() ? "none" : likely;
    }

    private static String name(Signal signal) {
        return switch (signal) {
            case FIRST -> "first person";
            case HELP -> "asks for help";
            case OUTRAGE, SARCASM, CHURN, THREAT, THANKS, APOLOGY, SAFETY, DISCRIMINATION, PRIVACY, MONEY ->
                signal.name().toLowerCase(Locale.ROOT);
        };
    }

    private static String percent(double part) {
        return Math.round(100 * part) + " %";
    }

    /** A name and what it is, broken between words, or within them where they have no end. */
    private void field(String name, String value) {
        String label = terminal.bold(String.format("%-" + LABEL + "s", name));
        String rest = value;
        do {
            int end = Columns.fitting(rest, WIDTH - LABEL);
            int space = end < rest.length() ? rest.lastIndexOf(' ', end) : -1;
            int cut = space > 0 ? space : end;
            terminal.line(label + rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).stripLeading();
            label = " ".repeat(LABEL);
        } while (!rest.isEmpty());
    }
}
