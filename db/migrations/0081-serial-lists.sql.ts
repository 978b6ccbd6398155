/** Units of some products among very many: by their serials and by the day of their sale, each product in its own order. */
export const up = `
create index serial_unit_of_item_look on serial_unit (item_id, look_key, id);
create index serial_unit_of_item_sold on serial_unit (item_id, sold_on desc, id desc) where sold_on is not null;
`;

export const down = 'drop index serial_unit_of_item_look, serial_unit_of_item_sold;';
