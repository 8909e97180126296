import CPosix
import Credentials
import DocentApp
import Glibc
import Saving
import Screen
import Walkthrough
import Words

/// `--token-stdin`: reads the token from a pipe and saves it without any screen.
struct TokenPipe {
  private let walk: Walk
  private let guide: Guide

  init(_ walk: Walk, _ guide: Guide) {
    self.walk = walk
    self.guide = guide
  }

  func run() -> ExitStatus {
    guard let field = guide.fields.first, let destination = guide.destination else {
      return StartProblem.collectsNothing(guide: guide.name).tell()
    }
    guard isatty(STDIN_FILENO) == 0 else { return StartProblem.terminalAsPipe.tell() }
    Program.prepareForSecrets()
    let (raw, end) = read()
    let judgement = Judgement(raw, end, for: field, now: Clock.current.now)
    Message.told(judgement, .current).map(\.signed).forEach(Output.remark)
    guard judgement.isAccepted || (walk.savesAnyway && !judgement.isRefused) else {
      return tell(.notAccepted(judgement))
    }
    let request = SaveRequest(
      target: walk.target(of: guide), field: field, value: judgement.value,
      destination: destination)
    return tell(save(request, judgement))
  }

  private func save(_ request: SaveRequest, _ judgement: Judgement) -> WalkResult {
    let saver = Saver()
    func failed(_ sentence: Sentence) -> WalkResult {
      .failed(judgement, file: request.target, because: sentence)
    }
    switch saver.plan(request) {
    case .failure(let problem): return failed(Message.sentence(for: problem, file: request.target))
    case .success(let plan):
      if let concern = plan.concerns.first {
        return failed(SavePhrase.notWithout(concern, file: request.target).sentence)
      }
      let warnings = Message.warnings(on: plan, field: request.field)
      warnings.forEach(Output.remark)
      return save(request, judgement, by: saver).warning(of: warnings)
    }
  }

  private func save(_ request: SaveRequest, _ judgement: Judgement, by saver: Saver) -> WalkResult {
    switch saver.save(request) {
    case .failure(let problem):
      .failed(
        judgement, file: request.target,
        because: Message.sentence(for: problem, file: request.target))
    case .success(let receipt): .saved(judgement.names, receipt)
    }
  }

  private func read() -> (Secret, Judgement.Completeness) {
    let buffer = SecretBuffer()
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = chunk.withUnsafeMutableBytes {
        Glibc.read(STDIN_FILENO, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      chunk.withUnsafeBytes { buffer.append(UnsafeRawBufferPointer(rebasing: $0.prefix(count))) }
    }
    chunk.withUnsafeMutableBytes { posix_wipe($0.baseAddress, $0.count) }
    let end: Judgement.Completeness = buffer.isTruncated ? .tooLong : .complete
    return (buffer.take(), end)
  }

  private func tell(_ result: WalkResult) -> ExitStatus {
    if let cause = result.cause { Output.message(cause) }
    let lines = walk.printsJSON ? [result.json] : [result.line].compactMap(\.self)
    return Output.results(lines, result.status.exit)
  }
}

extension WalkResult.Status {
  fileprivate var exit: ExitStatus {
    switch self {
    case .saved, .unchanged: .done
    case .doubtful, .refused: .notAccepted
    case .failed: .failed
    case .left: .left
    }
  }
}
