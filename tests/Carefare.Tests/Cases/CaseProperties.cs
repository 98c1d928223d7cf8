using Carefare.Cases.Asking;
using Carefare.Cases.Reading;
using CsCheck;

namespace Carefare.Tests.Cases;

public sealed class CaseProperties
{
    private static readonly string[] Usual =
    [
        "CO",
        "1",
        "2",
        "yes",
        "no",
        "550",
        "$1,500",
        "0.25",
        "2026-12-01",
        "2027-03-15",
        "Clinic: \"#1\" {a}",
    ];

    private static readonly Gen<string> Typed = Gen.OneOf(
        Gen.Int[0, Usual.Length - 1].Select(one => Usual[one]),
        Gen.Int[0, 3000].Select(number => number.ToString()),
        Gen.String[Gen.Char[' ', '~'], 0, 20]
    );

    [Fact]
    public void A_case_with_anything_changed_in_it_is_read_or_refused_within_its_lines() =>
        Gen.Select(Gen.Int[0, Sample.Text.Length - 1], Gen.Int[0, 12], Gen.String[Gen.Char[' ', '~'], 0, 6])
            .Select((at, removed, added) => Changed(at, removed, added))
            .Sample(IsAnsweredWithin, iter: 2000);

    [Fact]
    public void A_case_that_is_cut_short_is_read_or_refused_within_its_lines()
    {
        for (var length = 0; length < Sample.Text.Length; length++)
        {
            Assert.True(IsAnsweredWithin(Sample.Text[..length]), Shown(Sample.Text[..length]));
        }
    }

    [Fact]
    public void Whatever_is_answered_in_the_interview_reads_back_without_a_problem() =>
        Gen.Select(Typed.Array[40], Gen.Int[0, 2].Array[10])
            .Sample(
                (typed, rows) =>
                {
                    var text = Interviewed(typed, rows).ToYaml();
                    return CaseReader.Read("case.yaml", text).Problems.Count == 0;
                },
                iter: 100
            );

    private static string Changed(int at, int removed, string added) =>
        Sample.Text[..at] + added + Sample.Text[int.Min(Sample.Text.Length, at + removed)..];

    private static bool IsAnsweredWithin(string text)
    {
        var reading = CaseReader.Read("case.yaml", text);
        var lines = text.Split('\n').Length;
        return (reading.Case is null) == (reading.Problems.Count > 0)
            && reading
                .Problems.Concat(reading.Doubts)
                .All(problem =>
                    problem.Line >= 1
                    && problem.Line <= lines
                    && problem.Column >= 1
                    && problem.What.EndsWith('.')
                    && (problem.Mend.EndsWith('.') || problem.Mend.EndsWith('?'))
                );
    }

    private static string Shown(string text) =>
        text + "\n" + string.Join('\n', CaseReader.Read("case.yaml", text).Problems);

    private static CaseDraft Interviewed(string[] typed, int[] rows)
    {
        var draft = new CaseDraft();
        var next = 0;
        foreach (var (chapter, number) in Interview.Chapters.Zip(rows))
        {
            for (var row = 0; row < (chapter.Again.Length > 0 ? number : 1); row++)
            {
                foreach (var question in chapter.Questions(row))
                {
                    draft.Take(question, typed[next++ % typed.Length]);
                    if (question.IsNeeded && !draft.Has(question.Path))
                    {
                        break;
                    }
                }
            }
        }

        return draft;
    }
}
