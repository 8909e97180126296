import Saving

extension Message {
  /// What the field says at once after a paste.
  public static func arrival(of judgement: Judgement) -> Message {
    switch judgement.completeness {
    case .tooLong:
      return Message("Pasted, but far too long for \(a: judgement.field.short).", .careful)
    case .timedOut: return Message("Pasted; the end of the paste did not arrive.", .careful)
    case .complete: break
    }
    if judgement.value.count == 0 { return Message("The paste was empty.", .careful) }
    let size: Sentence = judgement.value.count >= 100 ? " (100+ characters)" : ""
    return judgement.isAccepted
      ? Message("Pasted, complete\(size).", .done) : Message("Pasted\(size).", .note)
  }
}
