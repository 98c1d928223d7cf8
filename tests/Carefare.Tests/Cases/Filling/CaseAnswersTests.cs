using Carefare.Cases.Filling;
using Carefare.Cases.Reading;

namespace Carefare.Tests.Cases.Filling;

/// <summary>The pages put the person's answers into the same file that an editor and the command line work with.</summary>
public sealed class CaseAnswersTests
{
    private const string Commented = """
        carefare: 1
        # mine
        person: {state: TX, zip: "78701"}
        coverage:
          - type: employer_insured   # from work
            payer: aetna
          - type: medicare
        money:
          monthly: 300 # after rent
        quotes:
          - clinic: one
            infusion: 400
          - clinic: two
            infusion: 500
          - clinic: three
            infusion: 600

        """;

    [Fact]
    public void An_answer_takes_the_place_of_the_one_that_was_there_and_nothing_else_moves()
    {
        var (text, problem) = Put(("money.monthly", "310"), ("person.state", "CO"));
        Assert.Empty(problem);
        Assert.Equal(
            Commented.Replace("300 #", "310 #", StringComparison.Ordinal).Replace("TX", "CO", StringComparison.Ordinal),
            text
        );
    }

    [Fact]
    public void The_first_answer_of_all_makes_its_groups_and_rows()
    {
        var (text, problem) = CaseAnswers.Put(
            "case.yaml",
            "carefare: 1\n",
            [
                new("quotes[0].clinic", "pine"),
                new("quotes[0].name", "Pine & Sons: \"best\" [clinic]"),
                new("quotes[0].infusion", "450"),
                new("money.cash_now", "900"),
            ]
        );
        Assert.Empty(problem);
        var told = CaseReader.Read("case.yaml", text!).Case!;
        Assert.Equal("Pine & Sons: \"best\" [clinic]", told.Quotes[0].Name.Value);
        Assert.Equal(900m, told.Money.CashNow.Value.Dollars);
    }

    [Fact]
    public void None_takes_the_place_of_a_whole_list_and_an_answer_takes_the_place_of_none()
    {
        var (none, problem) = Put(("coverage", "none"));
        Assert.Empty(problem);
        Assert.Empty(CaseReader.Read("case.yaml", none!).Case!.Coverage.Value);
        var (again, wrong) = CaseAnswers.Put("case.yaml", none!, [new("coverage[0].type", "medicaid")]);
        Assert.Empty(wrong);
        Assert.Equal("medicaid", CaseReader.Read("case.yaml", again!).Case!.Coverage.Value[0].Type.Value);
        Assert.Contains("# mine", again, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "two three")]
    [InlineData(1, "one three")]
    [InlineData(2, "one two")]
    public void A_row_is_taken_out_and_the_others_stay(int row, string left)
    {
        var (text, problem) = CaseAnswers.Remove("case.yaml", Commented, $"quotes[{row}]");
        Assert.Empty(problem);
        var told = CaseReader.Read("case.yaml", text!).Case!;
        Assert.Equal(left, string.Join(' ', told.Quotes.Select(quote => quote.Clinic)));
        Assert.Contains("# after rent", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_row_leaves_a_list_of_which_nothing_is_known()
    {
        const string one = "carefare: 1\nquotes:\n  - clinic: one\n    infusion: 400\n";
        var (text, problem) = CaseAnswers.Remove("case.yaml", one, "quotes[0]");
        Assert.Empty(problem);
        Assert.Empty(CaseReader.Read("case.yaml", text!).Case!.Quotes);
    }

    [Fact]
    public void Several_answers_make_one_list_and_another_choice_takes_its_place()
    {
        var (text, problem) = Put(("wants.avoid", "loan, card"));
        Assert.Empty(problem);
        Assert.Equal(["loan", "card"], CaseReader.Read("case.yaml", text!).Case!.Wants.Avoid);
        var (again, wrong) = CaseAnswers.Put("case.yaml", text!, [new("wants.avoid", "time")]);
        Assert.Empty(wrong);
        Assert.Equal(["time"], CaseReader.Read("case.yaml", again!).Case!.Wants.Avoid);
    }

    [Fact]
    public void Answers_that_contradict_the_case_are_refused_together_with_a_sentence()
    {
        var (text, problem) = Put(
            ("money.monthly", "310"),
            ("coverage[0].in_network.deductible", "100"),
            ("coverage[0].in_network.deductible_met", "900")
        );
        Assert.Null(text);
        Assert.Contains("deductible", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_whose_layout_is_not_followed_is_left_as_it_is()
    {
        var (text, problem) = CaseAnswers.Put(
            "case.yaml",
            "carefare: 1\nmoney:\n  monthly: >-\n    300\n",
            [new("money.monthly", "310")]
        );
        Assert.Null(text);
        Assert.Contains("editor", problem, StringComparison.Ordinal);
    }

    private static (string? Text, string Problem) Put(params (string Path, string Written)[] answers) =>
        CaseAnswers.Put(
            "case.yaml",
            Commented,
            [.. answers.Select(answer => new ProposedValue(answer.Path, answer.Written))]
        );
}
