using System.Text.RegularExpressions;
using Carefare.Cases.Questions;
using Carefare.Cases.Reading;
using Carefare.Knowledge;
using Carefare.Rules.Programmes;
using Catalogue = Carefare.Routes.Catalogue;

namespace Carefare.Tests.Knowledge.Programmes;

/// <summary>What every record of a programme keeps to.</summary>
public sealed partial class ProgrammeRecordTests
{
    private static readonly DateOnly Release = new(2026, 11, 26);

    private static IReadOnlyList<Programme> All => KnowledgeBase.Embedded.Programmes;

    [Fact]
    public void Each_has_a_source_with_an_address_a_day_on_which_it_was_read_and_a_day_of_review() =>
        Assert.All(
            All,
            programme =>
            {
                var record = programme.Record;
                Assert.All(
                    record.Also.Prepend(record.Source),
                    source =>
                    {
                        Assert.NotEmpty(source.Title);
                        Assert.NotEmpty(source.Publisher);
                        Assert.StartsWith("https://", source.Address, StringComparison.Ordinal);
                        Assert.True(source.Read <= Release);
                    }
                );
                Assert.True(record.Checked <= Release && record.ReviewBy > Release, programme.Id);
                Assert.True(programme.Window.Seen <= Release, programme.Id);
                Assert.False(programme.Citation(Release).Stale);
                Assert.True(programme.Citation(record.ReviewBy.AddDays(1)).Stale);
            }
        );

    [Fact]
    public void None_rests_on_what_somebody_remembers() =>
        Assert.All(
            Directory.EnumerateFiles(Tree.Path("knowledge", "programmes"), "*.yaml", SearchOption.AllDirectories),
            file => Assert.DoesNotMatch(Remembered(), File.ReadAllText(file))
        );

    [Fact]
    public void Each_belongs_to_a_way_to_pay_of_the_catalogue() =>
        Assert.All(All, one => Assert.Contains(one.Route, Catalogue.All.Select(route => route.Id)));

    [Fact]
    public void Read_bit_by_bit_they_are_the_same_as_read_at_once()
    {
        var texts = Directory
            .EnumerateFiles(Tree.Path("knowledge"), "*.yaml", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Tree.Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .Select(name => new KnowledgeText(name, File.ReadAllText(Tree.Path(name))))
            .ToList();
        var (whole, problems) = KnowledgeReader.Read(texts);
        Assert.Empty(problems);
        Assert.Equal(whole!.Programmes.Select(one => one.Id), All.Select(one => one.Id));
        Assert.True(All.Count > 25);
    }

    [Fact]
    public void The_answers_that_they_can_ask_for_are_those_of_the_case()
    {
        Assert.Equal(AboutHealth.Diagnosis.Choices, AnswerNames.Words["diagnosis"]);
        Assert.Equal(AboutCourse.Modalities.Choices, AnswerNames.Words["modality"]);
        Assert.Equal(AboutQuotes.Hospital.Choices, AnswerNames.Words["hospital"]);
        Assert.Equal(
            AboutQuotes.Fund.Choices.Order(StringComparer.Ordinal),
            AnswerNames.Words["clinic_fund"].Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Every_answer_that_they_can_ask_for_is_told_by_a_rule()
    {
        var told = new ToldAnswers(new(People.Nobody, KnowledgeBase.Embedded, Release));
        Assert.All(AnswerNames.All, name => Assert.True(told.Of(name).Asks.Count > 0, name));
    }

    [Fact]
    public void The_row_for_a_case_is_one_that_a_case_can_hold()
    {
        foreach (var programme in All)
        {
            if (CommitmentSnippet.Of(programme) is { } row)
            {
                var reading = CaseReader.Read(programme.Id, $"carefare: 1\ncommitments:\n  {row}\n");
                Assert.Empty(reading.Problems);
                var commitment = Assert.Single(reading.Case!.Commitments);
                Assert.Equal((programme.Id, programme.Name), (commitment.Id, commitment.From.Value));
                Assert.Equal(programme.Pays.IsLastResort, commitment.LastResort.Or(false));
            }
            else
            {
                Assert.Equal(ProgrammePayee.Nobody, programme.Pays.To);
            }
        }
    }

    [Fact]
    public void What_they_say_of_a_need_goes_on_after_only_if_and_ends_without_a_full_stop() =>
        Assert.All(
            All.SelectMany(programme => programme.Needs),
            need =>
            {
                Assert.True(char.IsLower(need.Says[0]), need.Says);
                Assert.False(need.Says.EndsWith('.'), need.Says);
            }
        );

    [Fact]
    public void One_that_takes_no_requests_says_why_and_one_that_does_says_how() =>
        Assert.All(
            All,
            programme =>
            {
                var isOver = programme.Window.State is WindowState.Closed or WindowState.Historic;
                Assert.Equal(isOver, programme.Window.Says.Length > 0);
                Assert.EndsWith(".", programme.Apply, StringComparison.Ordinal);
            }
        );

    [GeneratedRegex("recollect|from memory|unsourced", RegexOptions.IgnoreCase)]
    private static partial Regex Remembered();
}
