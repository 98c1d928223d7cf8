namespace Carefare.Prices.Walking;

/// <summary>Who has a rate, as a payer's file says it: in place, or by the numbers of groups said elsewhere.</summary>
/// <param name="Npi">The providers said in place.</param>
/// <param name="Tin">The tax numbers said in place.</param>
/// <param name="References">The groups said elsewhere: places in the list of all that were named.</param>
/// <param name="Names">The numbers of those groups, as the file writes them.</param>
internal sealed record Holders(
    IReadOnlyList<long> Npi,
    IReadOnlyList<string> Tin,
    IReadOnlyList<int> References,
    IReadOnlyList<string> Names
)
{
    public static readonly Holders None = new([], [], [], []);
}

/// <summary>Takes what is read, in the order of the file.</summary>
internal interface ISink
{
    /// <summary>Whether all of the file is counted, also what no price asks for.</summary>
    bool CountsAll { get; }

    /// <summary>The payers and plans that a file's heading names.</summary>
    void Payers(IEnumerable<(string Payer, string Plan)> payers);

    /// <summary>An item of care, or a row, that has one of the codes that are asked for.</summary>
    void Item(IReadOnlyList<BillingCode> codes);

    /// <summary>A charge of the item: one setting of a hospital's file.</summary>
    void Charge(decimal? gross, decimal? cash);

    /// <summary>Rates of the item that the same providers have; what follows is theirs.</summary>
    void Rates(Holders holders, string? arrangement);

    /// <summary>A price of the item; it has the first of the item's codes.</summary>
    void Take(Price price);

    /// <summary>A group of providers that a rate names by its number; all come after the prices.</summary>
    void Group(int reference, IReadOnlyList<long> npi, IReadOnlyList<string> tin);

    /// <summary>A group that a rate names and the file does not say.</summary>
    void Missing(int reference);
}
