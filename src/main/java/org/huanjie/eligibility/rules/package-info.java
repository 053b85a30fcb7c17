/** Pure rules of the package {@code eligibility}: values in, findings out. */
package org.huanjie.eligibility.rules;
