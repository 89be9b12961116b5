/**
 * What could be better, from whoever sees it. An {@link org.qms4j.idea.Idea} is adopted by an improvement cycle or
 * declined with a reason, and whoever handed it in hears which. A declined idea about a category of complaints is the
 * recorded decision that nothing is done about that category. Serves ISO 9001:2015, 10.1 and 10.3. Start at
 * {@link org.qms4j.idea.Ideas}.
 */
@NullMarked
@QmsStyle
package org.qms4j.idea;

import org.jspecify.annotations.NullMarked;
import org.qms4j.shape.QmsStyle;
