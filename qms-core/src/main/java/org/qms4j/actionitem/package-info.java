/**
 * Who does what until when. An {@link org.qms4j.actionitem.ActionItem} comes from any record (a complaint, later a
 * nonconformity, a review), has one owner and one due date, is done with evidence and verified by somebody else. A
 * postponed date stays visible: every old date is kept with the reason, and more than two are flagged. Serves ISO
 * 9001:2015, 6.2.2 and 10.2.1.
 */
@NullMarked
@QmsStyle
package org.qms4j.actionitem;

import org.jspecify.annotations.NullMarked;
import org.qms4j.shape.QmsStyle;
