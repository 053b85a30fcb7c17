/** Pure rules of the package {@code access}: values in, findings out. */
package org.huanjie.access.rules;
