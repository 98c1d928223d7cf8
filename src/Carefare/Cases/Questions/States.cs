namespace Carefare.Cases.Questions;

/// <summary>The shape of a state: the postal code of one of the fifty states or of the District of Columbia.</summary>
internal static class States
{
    private const string Codes =
        "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK "
        + "OR PA RI SC SD TN TX UT VT VA WA WV WI WY";

    private static readonly Shape<string> Known = Words.OneOf(Codes.Split(' '));

    /// <summary>Two capital letters; they need no quotes here.</summary>
    public static Shape<string> State { get; } =
        Known with
        {
            Wanted = "the two letters of a state, such as CO",
            Read = text =>
                Known.Read(text) is { Fault: null } known ? known
                : Known.Read(text.ToUpperInvariant()) is { Fault: null } upper
                    ? new Fault($"{Fault.Show(text)} is in small letters.", $"Write {upper.Value}.")
                : new Fault(
                    $"{Fault.Show(text)} is not the code of a state.",
                    "Write the two letters of a state, such as CO."
                ),
        };
}
