/** Pure rules of the package {@code registration}: values in, findings out. */
package org.huanjie.registration.rules;
