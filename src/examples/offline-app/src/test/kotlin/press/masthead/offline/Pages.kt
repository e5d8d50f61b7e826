package press.masthead.offline

import okhttp3.OkHttpClient

/** Pages of tags, as small as they can be. */
fun page(cursor: String, upToDate: Boolean, vararg changes: String) =
    """{"changes":[${changes.joinToString(",")}],"cursor":"$cursor","hasMore":${!upToDate},"upToDate":$upToDate,"commit":400,"retentionDays":180}"""

fun tag(id: String, commit: Int, name: String) =
    """{"op":"upsert","type":"tag","id":"$id","revision":1,"commit":$commit,
        "document":{"form":"tag","id":"$id","name":"$name","slug":"${name.lowercase()}","description":null}}"""

fun removal(id: String, commit: Int, erase: Boolean = false) =
    """{"op":"remove","type":"tag","id":"$id","revision":2,"commit":$commit,"reason":"deleted","erase":$erase,"intoId":null}"""

fun page(json: String, asked: String) = Page(read(json), asked, null)

fun http(wait: (Long) -> Unit = { error("nobody waits") }) = OkHttpClient.Builder().addInterceptor(BackOff(wait)).build()
