package press.masthead.offline

import com.fasterxml.jackson.databind.JsonNode
import okhttp3.HttpUrl.Companion.toHttpUrl
import okhttp3.OkHttpClient
import press.masthead.client.apis.SyncApi
import press.masthead.client.infrastructure.ApiResponse
import press.masthead.client.infrastructure.RequestConfig
import press.masthead.client.infrastructure.RequestMethod
import press.masthead.client.infrastructure.Serializer

/**
 * The service, by the generated client. Pages come as JSON, since the copy keeps documents as they are sent: what this version
 * of the app does not know is there for the next one. They are asked for by address, since a `restart` is one.
 */
class Service(base: String, http: OkHttpClient) : SyncApi(base, http) {

    /** @param etag of the answer that is known already; 304 if it still holds */
    fun page(address: String, etag: String?): ApiResponse<JsonNode?> {
        val url = "http://service$address".toHttpUrl()
        return request<Unit, JsonNode>(
            RequestConfig(
                method = RequestMethod.GET,
                path = url.encodedPath,
                headers = etag?.let { mutableMapOf("If-None-Match" to it) } ?: mutableMapOf(),
                query = url.queryParameterNames.associateWithTo(mutableMapOf()) { url.queryParameterValues(it).filterNotNull() },
                requiresAuthentication = false,
            ),
        )
    }
}

inline fun <reified T> read(json: String): T = Serializer.jacksonObjectMapper.readValue(json, T::class.java)
