package dev.flashover.judge.risk;

import dev.flashover.avro.Story;
import dev.flashover.judge.response.ResponseView;
import dev.flashover.judge.spread.Surge;

/**
 * What the risk model looks at.
 *
 * @param story its facts, forecast and response brought up to date
 * @param crisisProbability that the story passes its crisis size, by its growth alone; 0 to 1
 * @param surge where it is furthest above what is usual at its age
 * @param lastDay share-equivalents in the last 24 hours
 * @param voices different people to a share-equivalent, 0 to 1
 * @param response what the brand did about it
 */
public record Situation(
        Story story, double crisisProbability, Surge surge, double lastDay, double voices, ResponseView response) {}
