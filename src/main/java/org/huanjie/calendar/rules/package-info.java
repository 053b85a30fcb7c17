/** Pure rules of the package {@code calendar}: values in, findings out. */
package org.huanjie.calendar.rules;
