import Glibc
import TestSupport
import Testing

@testable import Credentials

private let kinds: [FieldKind] = [
  .snapchatConversionsToken, .text(TextRule(begins: ["EAA"], characters: "A-Za-z0-9")),
]

/// What recognisers and clean-ups look for, to be repeated until nothing but it is there.
private let pieces: [String] =
  [
    "eyJ", "eyJ.", "eyJ..", "..", "a.", "a..", "e30.", "eyJ.eyJ.a ", "eyJh\n", "ZXlK", "eyj.",
    "key=", "KEY=\"", "token: ", "export A_B=", "\"", "'\"", "“”", "«", "`", "(", "[<{", "([", " ",
    "\t\n", "a ", "a\n", "\n", "\r\n", "\u{A0}", "\u{200B}", "\u{2011}", "\u{2014}a", "Bearer ",
    "Authorization: ", "-H ", "-----BEGIN", "-----BEGIN PRIVATE KEY", "https://", "www.", "@",
    "a@b.",
    "sk_", "xox", "EAA", "SG.", "ops_eyJ", "glc_eyJ", "AAAAAAAAAAAAAAAAAAAAAA", "%41", "%25", "%2E",
    "&#46;", "&#", "&amp;", "\\", "\\.", "\\u002e", "=", "=\n",
    "a\\\n", "\n+", "\n+a", "\n-a", "\n> ", "\n- ", "\n1 a", "| a |\n", "0~", "1~", "~", "200~",
    "\u{1B}[200~", "\u{1B}[201~", "[200~", "^[[200~", "•", "*", "xxxx", "…", "...", "<", "<a>",
    "${",
    "{{", "}}", "$(", "op://", "!a ", "secret://", "0a1b2c3d4e5f60718293 ", "aB3,", ";", "A", "é",
    "{", "{\"a\":", "eyJhIjp7", "```\n", "```a",
  ]

/// Text of a length that holds a piece again and again.
private func text(_ piece: String, _ count: Int) -> Secret {
  Secret(Array(String(repeating: piece, count: count / piece.utf8.count + 1).utf8.prefix(count)))
}

/// The processor's time that a call takes in this thread, the lesser of two.
private func time(_ body: () -> Void) -> Double {
  let times = (0..<2).map { _ in
    var (start, end) = (timespec(), timespec())
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start)
    body()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end)
    return Double(end.tv_sec - start.tv_sec) + Double(end.tv_nsec - start.tv_nsec) / 1e9
  }
  return times.min() ?? 0
}

private func judgeAll(_ secret: Secret) {
  for kind in kinds {
    let rule = FieldRule(kind: kind)
    _ = judge(secret, by: rule, now: 0)
    _ = judge(cleanUp(secret, for: kind).value, by: rule, now: 0)
  }
  _ = OldValue(secret)
  _ = secret.webTokenInside
}

@Test(arguments: pieces)
func `the time of clean-up and verdict grows as the text does`(piece: String) {
  let (short, long) = (text(piece, 1_000), text(piece, 2_000))
  // What a page of memory costs does not depend on the length: it is left out.
  let bound = 3 * time { judgeAll(short) } + 0.05
  #expect(time { judgeAll(long) } < bound, "\(piece)")
}
