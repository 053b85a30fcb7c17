/** The fence around Camunda: configuration, deployment, clock, errors and the contract of user tasks. */
package org.huanjie.engine;
