using System.Text.Json;
using Carefare.Cases;
using Carefare.Insurance.Public;
using Carefare.Knowledge;
using Carefare.Rules.Programmes;

namespace Carefare.Tests.Rules.Programmes;

/// <summary>Medicaid for adults: published examples, with the limits that the knowledge holds for each state.</summary>
public sealed class MedicaidVectorTests
{
    private static readonly DateOnly Day = new(2026, 11, 26);

    public static IEnumerable<TheoryDataRow<string>> Examples => Vectors.Of("medicaid_adult");

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_published_example_comes_out_as_published(string id)
    {
        var vector = Vectors.Find(id);
        var ratio = vector.Inputs.GetProperty("income_fpl_ratio");
        decimal? income = ratio.ValueKind == JsonValueKind.Null ? null : ratio.GetDecimal();
        var day = vector.Inputs.TryGetProperty("year", out var year) ? new(year.GetInt32(), 1, 1) : Day;
        Assert.Equal(
            vector.Expected.GetProperty("eligible").GetBoolean(),
            Rule(vector.Text("state"), day).Covers(vector.Whole("age"), income)
        );
    }

    [Fact]
    public void In_a_state_that_covers_no_adults_by_income_the_age_and_the_income_need_not_be_known() =>
        Assert.All(
            (string[])["AL", "FL", "GA", "KS", "MS", "SC", "TN", "TX", "WY"],
            state => Assert.False(Rule(state).Covers(null, null))
        );

    [Fact]
    public void Every_other_state_covers_them_up_to_138_percent_but_Wisconsin_to_100()
    {
        string[] others = ["AL", "FL", "GA", "KS", "MS", "SC", "TN", "TX", "WY", "WI"];
        foreach (var state in States.Except(others))
        {
            Assert.True(Rule(state).Covers(40, 1.38m), state);
            Assert.False(Rule(state).Covers(40, 1.3801m), state);
        }

        Assert.Equal((true, false), (Rule("WI").Covers(40, 1), Rule("WI").Covers(40, 1.01m)));
    }

    [Fact]
    public void It_begins_at_19_and_ends_at_65()
    {
        bool?[] covered = [.. new[] { 18, 19, 64, 65 }.Select(age => Rule("CO").Covers(age, 0.5m))];
        Assert.Equal([false, true, true, false], covered);
    }

    [Fact]
    public void An_age_or_an_income_that_is_not_known_leaves_it_open_unless_the_other_closes_it()
    {
        Assert.Null(Rule("CO").Covers(null, 1));
        Assert.Null(Rule("CO").Covers(30, null));
        Assert.False(Rule("CO").Covers(null, 2));
        Assert.False(Rule("CO").Covers(70, null));
    }

    [Fact]
    public void What_is_missing_is_asked_for()
    {
        var person = People.Nobody.Person;
        Assert.Equal(["person.state"], Told(person).Asks);
        person = person with { State = person.State.Is("CO") };
        Assert.Equal(["person.age", "person.annual_income", "person.household_size"], Told(person).Asks);
        person = person with
        {
            AnnualIncome = person.AnnualIncome.Is(15000),
            HouseholdSize = person.HouseholdSize.Is(1),
        };
        Assert.Equal(["person.age"], Told(person).Asks);
        Assert.Equal(["yes"], Told(person with { Age = person.Age.Is(30) }).Values);
        Assert.Equal(["no"], Told(person with { State = person.State.Is("TX") }).Values);
    }

    private static IEnumerable<string> States =>
        Carefare.Cases.Questions.States.State.Schema["enum"]!.AsArray().Select(state => (string)state!);

    private static Told Told(Person person) =>
        PublicCare.MedicaidForAdults(new(People.Nobody with { Person = person }, KnowledgeBase.Embedded, Day));

    private static MedicaidAdult Rule(string state) => Rule(state, Day);

    private static MedicaidAdult Rule(string state, DateOnly day)
    {
        var known = KnowledgeBase.Embedded;
        return new(
            known.At("medicaid-covers-adults", day, state).Yes,
            (int)known.At("medicaid-adult-from-age", day).Number,
            (int)known.At("medicaid-adult-below-age", day).Number,
            known.At("medicaid-adult-income-limit", day, state).Number
        );
    }
}
