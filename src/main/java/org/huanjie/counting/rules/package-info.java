/** Pure rules of the package {@code counting}: values in, findings out. */
package org.huanjie.counting.rules;
