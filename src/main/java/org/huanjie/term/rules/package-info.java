/** Pure rules of the package {@code term}: values in, findings out. */
package org.huanjie.term.rules;
