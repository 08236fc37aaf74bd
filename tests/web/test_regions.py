"""The list that the search for regions works from."""

from answers.region_index import index_address


def test_the_list_is_kept_for_good_at_its_own_address_alone(client, database, registry):
    address = index_address(database.current(), registry)
    assert "immutable" in client.get(address).headers["Cache-Control"]
    assert "no-cache" in client.get("/regions/older-0.json").headers["Cache-Control"]
