/** The nomination and registration of candidates within its period. */
package org.huanjie.registration;
