using Carefare.Cases;
using Carefare.Cases.Reading;
using Carefare.Knowledge;
using Carefare.Yaml;
using Catalogue = Carefare.Routes.Catalogue;

namespace Carefare.Tests.Cases;

public sealed class CaseEditsTests
{
    private const string Two = """
        carefare: 1
        money: {cash_now: 900, monthly: 300}
        quotes:
          - {clinic: elm, evaluation: 300, infusion: 500, package: none}
          - {clinic: oak, infusion: 450, sliding_scale: [{up_to_fpl: 2, percent_off: 0.3}]}
        offers: [{id: visa, kind: card, apr: 0.2499, limit: 3000}]
        """;

    /// <summary>Every pair of the invented people.</summary>
    public static TheoryData<string, string> Pairs
    {
        get
        {
            var people = Directory.GetFiles(Tree.Path("examples"), "*.yaml").Order(StringComparer.Ordinal).ToList();
            var names = people.ConvertAll(file => Path.GetFileNameWithoutExtension(file));
            return new(names.SelectMany(one => names.Where(other => other != one).Select(other => (one, other))));
        }
    }

    [Theory]
    [InlineData("cash_now: 900", "cash_now: 900.00")]
    [InlineData("limit: 3000", "max: 3000")]
    [InlineData("apr: 0.2499", "apr: 0.249900")]
    [InlineData("package: none", "membership: unknown, package: none")]
    [InlineData("carefare: 1", "carefare: 1\nas_of: 2027-01-01")]
    public void What_says_the_same_in_other_words_is_no_change_and_neither_is_the_day(string old, string now) =>
        Assert.Empty(Between(Two, Two.Replace(old, now)));

    [Fact]
    public void An_answer_that_differs_is_one_change_with_both_answers_as_a_person_reads_them()
    {
        var change = Assert.Single(Between(Two, Two.Replace("monthly: 300", "monthly: 1250.5")));
        var answer = Assert.Single(change.Answers);
        Assert.Equal(("money.monthly", "", ChangeKind.Changed), (change.Key, change.Name, change.Kind));
        Assert.Equal((new("300", "$300.00"), new("1250.5", "$1,250.50")), (answer.First, answer.Second));
    }

    [Fact]
    public void An_answer_that_is_left_out_was_unknown()
    {
        var change = Assert.Single(Between(Two, Two.Replace("monthly: 300", "monthly: 300, keep_back: 50")));
        Assert.Equal(ToldAnswer.Unknown, Assert.Single(change.Answers).First);
    }

    [Fact]
    public void All_answers_of_one_quote_are_one_change()
    {
        var change = Assert.Single(
            Between(Two, Two.Replace("300, infusion: 500, package: none", "350, infusion: 480"))
        );
        Assert.Equal(("quotes[0]", "elm"), (change.Key, change.Name));
        Assert.Equal(
            ["quotes[0].evaluation", "quotes[0].infusion", "quotes[0].package"],
            change.Answers.Select(answer => answer.Key)
        );
    }

    [Fact]
    public void A_clinic_is_known_by_its_name_wherever_it_stands_in_the_list()
    {
        var lines = Two.Split('\n');
        (lines[3], lines[4]) = (lines[4], lines[3]);
        Assert.Empty(Between(Two, string.Join('\n', lines)));
    }

    [Fact]
    public void A_quote_that_comes_and_one_that_goes_are_two_changes()
    {
        var changes = Between(Two, Two.Replace("clinic: oak", "clinic: ash"));
        Assert.Equal(
            [("ash", ChangeKind.Added), ("oak", ChangeKind.Removed)],
            changes.Select(change => (change.Name, change.Kind))
        );
        Assert.All(changes[1].Answers, answer => Assert.Equal(ToldAnswer.None, answer.Second));
    }

    [Theory]
    [InlineData("{hsa: none}", "{hsa: {balance: 500, payroll: true}}", ChangeKind.Added)]
    [InlineData("{hsa: {balance: 500}}", "{hsa: none}", ChangeKind.Removed)]
    [InlineData("{hsa: none}", "{hsa: unknown}", ChangeKind.Changed)]
    public void An_account_that_there_is_in_one_case_only_is_one_change(string one, string other, ChangeKind kind)
    {
        var change = Assert.Single(Between($"carefare: 1\naccounts: {one}", $"carefare: 1\naccounts: {other}"));
        Assert.Equal(("accounts.hsa", kind), (change.Key, change.Kind));
    }

    [Fact]
    public void No_coverage_is_another_answer_than_none_given()
    {
        var change = Assert.Single(Between("carefare: 1", "carefare: 1\ncoverage: none"));
        Assert.Equal(
            new AnswerDifference("coverage", ToldAnswer.Unknown, ToldAnswer.None),
            Assert.Single(change.Answers)
        );
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Who_makes_every_change_finds_every_way_to_pay_as_the_second_person_does(string first, string second)
    {
        var (one, other) = (Read(first), Read(second));
        var made = CaseEdits.Between(one, other).Aggregate(one, (tree, edit) => edit.Make(tree)!);
        Assert.Equal(Found(other), Found(made));
        Assert.NotEqual(Found(one), Found(made));
    }

    private static IReadOnlyList<CaseChange> Between(string first, string second) =>
        [.. CaseEdits.Between(Tell(first), Tell(second)).Select(edit => edit.Change)];

    private static Node Read(string person) => Tell(File.ReadAllText(Tree.Path("examples", person + ".yaml")));

    private static Node Tell(string text) => CaseReader.Read("case.yaml", text).Told!;

    private static IEnumerable<string> Found(Node told) =>
        Catalogue
            .All.Select(route => route.Find(new(CaseEdits.Read(told)!, KnowledgeBase.Embedded, new(2026, 11, 23))))
            .Select(finding => $"{finding.Route}: {finding.Why} {finding.Flip} {string.Join(' ', finding.Asks)}");
}
