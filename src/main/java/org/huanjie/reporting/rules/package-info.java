/** Pure rules of the package {@code reporting}: values in, findings out. */
package org.huanjie.reporting.rules;
