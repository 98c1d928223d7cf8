using Carefare.PriceStore.Catalogue;
using Carefare.PriceStore.Rows;

namespace Carefare.PriceStore;

/// <summary>
/// Prices of hospitals and insurers in a folder: Parquet files by state and code, open to any program, and a catalogue
/// of where they came from. An import is in the store whole or not at all, whenever it is cut short.
/// </summary>
/// <param name="folder">The folder; it is made when something is put in.</param>
public sealed class KeptPrices(string folder)
{
    private readonly PriceCatalogue _catalogue = new(folder);

    /// <summary>The files whose prices are in the store, by source.</summary>
    /// <exception cref="PriceStoreException">An entry cannot be read.</exception>
    public IReadOnlyList<StoredFile> Files => _catalogue.Read();

    internal string PricesFolder => Path.Combine(folder, "prices");

    /// <summary>Begins to put files in; nobody else can until it is disposed of.</summary>
    /// <exception cref="PriceStoreException">Another import is at work.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public PriceImport BeginImport() => new(folder, _catalogue, PricesFolder);

    /// <summary>Asks the store.</summary>
    /// <exception cref="PriceStoreException">The store cannot be read.</exception>
    public PriceAnswer Search(PriceQuestion question) => new PriceSearch(this, question).Ask();
}
