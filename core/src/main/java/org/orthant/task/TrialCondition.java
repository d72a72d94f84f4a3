package org.orthant.task;

/**
 * What is asked in a trial.
 *
 * @param target the target class at the decision step, an index of the task's outputs
 * @param coherence strength of the evidence, percent; 0 in tasks that have none
 * @param informative whether the observations tell the target; false for a decision of zero coherence, where accuracy
 *     sits at chance by construction
 * @param type label of the trial type, such as {@code stimulus 1} or {@code no-go}
 */
public record TrialCondition(int target, double coherence, boolean informative, String type) {}
