/** Pure rules of the package {@code selection}: values in, findings out. */
package org.huanjie.selection.rules;
