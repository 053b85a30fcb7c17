/** Pure rules of the package {@code review}: values in, findings out. */
package org.huanjie.review.rules;
