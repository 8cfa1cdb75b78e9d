/**
 * What a user would do, over the whole running platform.
 */
package dev.outputhub.journeys;
