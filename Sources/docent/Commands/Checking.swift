import ConfigEditing
import Disk
import DocentApp
import Glibc
import Saving
import Walkthrough
import Words

/// `docent check`: the credentials that stand in configs already.
struct Checking {
  var content: String?
  var printsJSON: Bool

  /// Checks files and tells of each; a refused credential counts more than a file that failed.
  func check(_ files: [String]) -> ExitStatus {
    do throws(StartProblem) {
      let (destinations, problems) = try ContentFolder(option: content).destinations()
      problems.forEach(Output.message)
      let told = files.map { check($0, destinations) }
      let statuses = told.map(\.status)
      let status = [.wrongUsage, .notAccepted, .failed].first(where: statuses.contains) ?? .done
      return Output.results(told.flatMap(\.lines), status)
    } catch {
      return error.tell()
    }
  }

  private typealias Told = (lines: [Sentence], status: ExitStatus)

  private func check(_ file: String, _ destinations: [Destination]) -> Told {
    guard file.namesConfig else { return tell(.unknownFormat, file) }
    do throws(SaveProblem) {
      guard let content = try Saver().content(of: file) else {
        return fail(file, CheckPhrase.notThere(file: file).sentence)
      }
      return tell(content, file, destinations)
    } catch {
      return fail(file, Message.sentence(for: error, file: file))
    }
  }

  private func tell(_ content: FileContent, _ file: String, _ destinations: [Destination]) -> Told {
    do throws(ConfigCheck.Problem) {
      let check = try ConfigCheck(
        content.forParsing, file: file, among: destinations, now: Clock.current.now)
      let lines = printsJSON ? [check.json] : check.lines(.current)
      return (lines, check.hasRefusals ? .notAccepted : .done)
    } catch {
      return tell(error, file)
    }
  }

  private func tell(_ problem: ConfigCheck.Problem, _ file: String) -> Told {
    let told = fail(file, ConfigCheck.sentence(for: problem, file: file))
    if case .unknownFormat = problem { return (told.lines, .wrongUsage) }
    return told
  }

  private func fail(_ file: String, _ sentence: Sentence) -> Told {
    Output.message(sentence)
    return (printsJSON ? [ConfigCheck.problem(of: file, sentence)] : [], .failed)
  }
}
