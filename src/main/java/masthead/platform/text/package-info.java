/** The words of texts in any language: what they are stored by, asked for, and shown with. */
@NullMarked
package masthead.platform.text;

import org.jspecify.annotations.NullMarked;
