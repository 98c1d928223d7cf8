using Carefare.Cases.Questions;
using Carefare.Cases.Reading;

namespace Carefare.Tests.Cases;

public sealed class EveryQuestionTests
{
    /// <summary>The path of every question, the first row of each list standing for all.</summary>
    public static TheoryData<string> Paths { get; } =
        new(PathsIn(CaseQuestions.Case, "").Where(path => path != "carefare"));

    [Theory]
    [MemberData(nameof(Paths))]
    public void An_answer_that_no_question_takes_is_a_problem_at_its_path(string path)
    {
        var reading = CaseReader.Read("case.yaml", Nested(path, "{a: b}"));
        Assert.Contains(reading.Problems, problem => problem.Field == path && problem.Line == 2);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Unknown_is_an_answer_to_every_question_that_identifies_nothing(string path)
    {
        var isNeeded =
            path
            is "quotes[0].clinic"
                or "offers[0].id"
                or "offers[0].kind"
                or "commitments[0].id"
                or "commitments[0].status";
        var reading = CaseReader.Read("case.yaml", Nested(path, "unknown"));
        Assert.Equal(isNeeded, reading.Problems.Any(problem => problem.Field == path));
    }

    private static IEnumerable<string> PathsIn(Field field, string path) =>
        field.Fields.Count == 0
            ? [path]
            : field.Fields.SelectMany(inner =>
            {
                var place = path.Length > 0 ? $"{path}.{inner.Name}" : inner.Name;
                return PathsIn(
                    inner,
                    inner.GetType().Name.StartsWith("Rows", StringComparison.Ordinal) ? place + "[0]" : place
                );
            });

    private static string Nested(string path, string value)
    {
        var text = value;
        foreach (var segment in path.Split('.').Reverse())
        {
            var name = segment.Split('[')[0];
            text = segment.EndsWith(']') ? $"{{{name}: [{text}]}}" : $"{{{name}: {text}}}";
        }

        return $"carefare: 1\n{text[1..^1]}";
    }
}
