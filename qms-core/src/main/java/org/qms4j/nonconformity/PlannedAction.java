package org.qms4j.nonconformity;

import org.qms4j.actionitem.ActionItemId;
import org.qms4j.rule.Text;

/**
 * Which cause an action is to remove. Who does it until when stands in the action item.
 *
 * @param action the action item, which comes from the nonconformity
 * @param cause the name of a confirmed cause
 */
public record PlannedAction(
        ActionItemId action, @Text(max = 60) String cause) {}
