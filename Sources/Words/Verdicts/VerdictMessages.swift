import Credentials
import Saving
import Walkthrough

// What docent says of a value: one phrase for each kind of finding, none of which shows the value.

extension Message {
  /// What was found in a value, the verdict's reasons first.
  public static func told(_ judgement: Judgement, _ clock: Clock) -> [Message] {
    reasons(of: judgement, clock) + judgement.notes.map { Message(CleanUpPhrase.cleaned($0)) }
  }

  /// What is found in a value that a config holds: the verdict's reasons alone.
  public static func judged(_ judgement: Judgement, _ clock: Clock) -> [Sentence] {
    switch judgement.verdict {
    case .accepted: reasons(of: judgement, clock).prefix(1).map(\.sentence)
    case .doubtful, .refused: reasons(of: judgement, clock).map(\.sentence)
    }
  }

  private static func reasons(of judgement: Judgement, _ clock: Clock) -> [Message] {
    let field = judgement.field
    switch judgement.verdict {
    case .accepted(let acceptance): return accepted(acceptance, clock)
    case .doubtful(let doubts):
      return doubts.map { Message(DoubtPhrase.doubtful($0, field), .careful) }
    case .refused(let refusal): return [Message(RefusalPhrase.refused(refusal, field), .wrong)]
    }
  }

  private static func accepted(_ acceptance: Verdict.Acceptance, _ clock: Clock) -> [Message] {
    func told(_ phrase: AcceptancePhrase, _ tone: Tone = .done) -> Message { Message(phrase, tone) }
    switch acceptance {
    case .snapchatConversionsToken(let moment):
      let token = told(.snapchatToken(age: moment.map(clock.age)))
      let isOld = moment.map { clock.seconds(since: $0) > 86_400 } ?? false
      return [token, told(.noSpaces)] + (isOld ? [told(.olderThanADay, .note)] : [])
    case .opaque: return [told(.longEnough), told(.originUnknown, .note)]
    case .uuid: return [told(.formOfAnID)]
    case .text: return [told(.keepsRule)]
    }
  }
}
