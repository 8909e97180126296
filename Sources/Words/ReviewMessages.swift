import ConfigEditing
import Saving
import Walkthrough

// What review and a save without screens say of a plan: which phrases, in which order.

extension Message {
  public static func summary(of plan: SavePlan, short: String) -> Sentence {
    if plan.isUnchanged { return ReviewPhrase.holdsItAlready(short: short).sentence }
    if !plan.status.exists { return ReviewPhrase.makesFile(short: short).sentence }
    let act: ReviewPhrase = plan.replacesValue ? .replaces(short: short) : .adds(short: short)
    return [act, plan.presets.isEmpty ? .nothingElseChanges : .markedIsAdded].sentence
  }

  public static func place(of plan: SavePlan) -> Sentence {
    ReviewPhrase.place(file: plan.file, link: plan.status.linkTarget).sentence
  }

  public static func readers(of plan: SavePlan, short: String, isMadePrivate: Bool) -> Sentence {
    let isOpen = plan.status.othersCanRead && !isMadePrivate
    let phrases: [ReviewPhrase?] = [
      .standsAsPlainText(short: short), isOpen ? .othersRead(mode: plan.status.mode) : .onlyYouRead,
      plan.status.newFolder.map(ReviewPhrase.madeFolder),
    ]
    return phrases.compactMap(\.self).sentence
  }

  public static func notes(on plan: SavePlan, short: String, keepsOld: Bool) -> [Message] {
    var notes = plan.kept.map { Message(ReviewPhrase.keepsValue($0)) }
    if plan.replacesValue, !plan.isUnchanged { notes.append(oldFile(plan, short, keepsOld)) }
    notes += plan.otherKeys.prefix(1).map { Message(ReviewPhrase.otherKeyToo($0)) }
    return notes + cautions(on: plan, short: short).map { Message($0, .careful) }
      + plan.concerns.map { Message(CautionPhrase.concern($0), .careful) }
  }

  private static func oldFile(_ plan: SavePlan, _ short: String, _ isKept: Bool) -> Message {
    isKept
      ? Message(ReviewPhrase.oldFileKept(copy: plan.copyName))
      : Message(ReviewPhrase.goneAfterwards(short: short, copy: plan.copyName), .careful)
  }

  /// What a save without screens says of its plan on stderr.
  public static func warnings(on plan: SavePlan, field: Field) -> [Sentence] {
    let status = plan.status
    let phrases =
      plan.kept.map(ReviewPhrase.keepsValue) + plan.otherKeys.map(ReviewPhrase.otherKeyStays)
      + (status.exists && status.othersCanRead
        ? [.othersReadFile(plan.file, mode: status.mode)] : [])
    return phrases.map(\.sentence) + cautions(on: plan, short: field.short).map(\.sentence)
  }

  /// What is to be known of a file before a secret stands in it.
  private static func cautions(on plan: SavePlan, short: String) -> [CautionPhrase] {
    guard !plan.isUnchanged else { return [] }
    return plan.circumstances.map { .circumstance($0, key: plan.key, short: short) }
      + cautions(on: plan.status, short: short)
  }

  private static func cautions(on status: TargetStatus, short: String) -> [CautionPhrase] {
    var cautions: [CautionPhrase] = []
    if status.exists, status.mode & 0o200 == 0 { cautions.append(.readOnly(short: short)) }
    if status.links > 1 { cautions.append(.hardLinks(status.links, short: short)) }
    switch status.version {
    case .none: return cautions
    case .tracked: return cautions + [.trackedByGit(short: short)]
    case .notIgnored: return cautions + [.notIgnoredByGit(short: short)]
    }
  }

  public static func sentence(for concern: Concern) -> Sentence {
    CautionPhrase.concern(concern).sentence
  }

  /// What kept a file from being read or written, what was left alone, and what to do.
  public static func sentence(for problem: SaveProblem, file: String) -> Sentence {
    SavePhrase.failed(problem, file: file).sentence
  }

  /// Why a config cannot be edited, where, and that it was left alone.
  public static func sentence(for error: EditError, file: String) -> Sentence {
    EditPhrase.leftAlone(error, file: file).sentence
  }
}
